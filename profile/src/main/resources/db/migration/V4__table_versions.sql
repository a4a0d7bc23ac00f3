-- Versions of decision tables: workbooks by content, their way into force, who did what.
create table table_workbook (
    hash    varchar(64)                 not null primary key,
    content ${large_binary}             not null,
    kept_at timestamp(6) with time zone not null
);

create table table_proof (
    hash          varchar(64) not null primary key,
    cases_passed  integer,
    cases_failed  integer,
    cases_at      timestamp(6) with time zone,
    lint_errors   integer,
    lint_hints    integer,
    lint_digest   varchar(64),
    lint_at       timestamp(6) with time zone,
    replay_id     varchar(64),
    replay_digest varchar(64),
    replay_count  bigint,
    replay_change bigint,
    replay_at     timestamp(6) with time zone
);

create table table_replay (
    id      varchar(64)                 not null primary key,
    content ${large_binary}             not null,
    kept_at timestamp(6) with time zone not null
);

create table table_version (
    id        varchar(36)                 not null primary key,
    file      varchar(200)                not null,
    number    integer,
    state     varchar(20)                 not null,
    base      varchar(36),
    hash      varchar(64)                 not null,
    author    varchar(100)                not null,
    editors   varchar(4000)               not null,
    why       varchar(2000)               not null,
    approver  varchar(100),
    from_day  date,
    created   timestamp(6) with time zone not null,
    unique (file, number)
);
create index table_version_state on table_version (state, created);
create index table_version_hash on table_version (hash);

create table table_note (
    version_id varchar(36) not null primary key,
    owner      varchar(100),
    until      timestamp(6) with time zone,
    refused    varchar(64)
);

create table table_on_disk (
    file       varchar(200) not null primary key,
    hash       varchar(64)  not null,
    version_id varchar(36)  not null,
    base       varchar(64)  not null
);

create table table_release (
    number bigint                      not null primary key,
    since  timestamp(6) with time zone not null,
    who    varchar(100)                not null,
    why    varchar(2000)               not null
);

create table table_release_part (
    release    bigint       not null,
    file       varchar(200) not null,
    version_id varchar(36)  not null,
    primary key (release, file)
);

create table table_audit (
    id         bigint generated always as identity primary key,
    at_time    timestamp(6) with time zone not null,
    who        varchar(100)                not null,
    address    varchar(100)                not null,
    act        varchar(30)                 not null,
    file       varchar(200)                not null,
    version_id varchar(36)                 not null,
    number     integer                     not null,
    why        varchar(2000)               not null
);
create index table_audit_file on table_audit (file, id);

-- Whoever publishes holds this row: one change at a time in the whole cluster.
create table table_turn (
    id integer not null primary key
);
insert into table_turn (id) values (1);
