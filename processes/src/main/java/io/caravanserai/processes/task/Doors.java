package io.caravanserai.processes.task;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.EventIntake;
import java.util.function.Supplier;

/**
 * Every door of the house a process may knock at.
 *
 * @param actions the catalogue in force now
 */
public record Doors(
        Customers customers,
        Receipts receipts,
        Rationale rationale,
        Supplier<ActionCatalogue> actions,
        SendDesk sendDesk,
        EventIntake intake,
        CampaignDesk campaigns) {}
