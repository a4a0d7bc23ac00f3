-- Lists of decisions by action or mode are read in their order, however rare the action is.
create index decision_action on decision (action, as_of, id);
create index decision_mode on decision (mode, as_of, id);
