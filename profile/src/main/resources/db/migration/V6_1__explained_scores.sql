-- Why models scored as they did, of a sample of decisions.
create table explained_score (
    number      bigint generated always as identity,
    decision_id varchar(64)                 not null,
    model       varchar(100)                not null,
    version     varchar(60)                 not null,
    as_of       timestamp(6) with time zone not null,
    explanation bytea                       not null,
    primary key (decision_id, model)
);
create unique index explained_score_number on explained_score (number);
create index explained_score_model on explained_score (model, number);

-- How far the order of decisions was looked through.
create table explained_place (
    id    integer not null primary key,
    place bigint  not null
);
insert into explained_place (id, place) values (1, 0);
