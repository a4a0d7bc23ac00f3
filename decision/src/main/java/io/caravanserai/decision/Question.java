package io.caravanserai.decision;

import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.memory.Snapshot;

/**
 * What asks for a decision, and the customer as it was at that moment.
 *
 * @param trigger event key or request id; the decision's id is made of it
 * @param featureNanos what taking the snapshot cost
 */
record Question(String trigger, String triggerType, Snapshot snapshot, EventData data, long featureNanos) {}
