package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.table.RuleBook;
import java.time.ZoneId;

/**
 * What the house decides by.
 *
 * @param zone in which hours, weekdays and quiet hours are read
 */
public record Playbook(Catalogue catalogue, ActionCatalogue actions, RuleBook rules, Strategy strategy, ZoneId zone) {}
