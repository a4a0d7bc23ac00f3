-- Where each version of a model stands; a version is its folder. One champion a purpose.
create table model_standing (
    folder        varchar(100)                not null primary key,
    purpose       varchar(60)                 not null,
    state         varchar(20)                 not null,
    share         double precision            not null,
    since         timestamp(6) with time zone not null,
    who           varchar(100)                not null,
    reigned_until timestamp(6) with time zone,
    proposed_by   varchar(100)
);

-- Whoever moves a model holds this row.
insert into table_turn (id) values (2);

-- Models are examined on the latest outcomes.
create index outcome_time on outcome (time, event_key);
