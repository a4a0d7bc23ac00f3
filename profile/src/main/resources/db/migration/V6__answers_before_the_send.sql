-- Asked before every send: a customer who answered already is not contacted any more.
create index pending_outcome_decision on pending_outcome (decision_id);
