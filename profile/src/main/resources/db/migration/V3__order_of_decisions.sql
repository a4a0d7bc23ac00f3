-- Where a decision stands in the order in which decisions were taken. Its moment does not tell: late events come late, and
-- two of the same moment come one after the other. Numbers may be left out.
alter table decision add column place bigint generated always as identity (${order_cache});
create unique index decision_place on decision (place);
