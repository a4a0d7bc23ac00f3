-- How far replays are, for every node to see and to cancel.
create table table_replay_run (
    id           varchar(64)                 not null primary key,
    state        varchar(20)                 not null,
    done         bigint                      not null,
    total        bigint                      not null,
    problem      varchar(2000),
    is_unwanted  boolean                     not null,
    noted_at     timestamp(6) with time zone not null
);

-- Where in the order of decisions a release began, so that decisions taken with it can be counted.
alter table table_release add column place bigint default 0 not null;
create index table_release_part_file on table_release_part (file, release);
