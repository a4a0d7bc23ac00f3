-- One schema for H2 and PostgreSQL. Times are UTC with microseconds.

-- A customer that was linked into another one points to it; canonical_id = id for all others.
create table customer (
    id           varchar(32)                 not null primary key,
    canonical_id varchar(32)                 not null,
    first_seen   timestamp(6) with time zone not null,
    last_seen    timestamp(6) with time zone not null,
    identifiers  integer                     not null,
    features     bytea,
    profile      bytea
);
create index customer_canonical on customer (canonical_id);
create index customer_last_seen on customer (last_seen, id);

-- namespace:value; customer_id is the customer it was first seen with, before any link between customers.
create table identifier (
    identifier  varchar(400) not null primary key,
    customer_id varchar(32)  not null references customer (id)
);
create index identifier_customer on identifier (customer_id);

-- Why two identifiers are (or, apart, are never again) the same customer. one < other.
create table identity_link (
    one    varchar(400)                not null,
    other  varchar(400)                not null,
    apart  boolean                     not null,
    reason varchar(400)                not null,
    since  timestamp(6) with time zone not null,
    primary key (one, other)
);
create index identity_link_other on identity_link (other);

-- The event journal: everything else about a customer can be rebuilt from it. No foreign key: it would look the customer up
-- once more for every event.
create table event (
    event_key      varchar(400)                not null primary key,
    source         varchar(100)                not null,
    id             varchar(300)                not null,
    customer_id    varchar(32)                 not null,
    type           varchar(60)                 not null,
    schema_version integer                     not null,
    time           timestamp(6) with time zone not null,
    content_hash   varchar(32)                 not null,
    body           varchar(1000000)            not null
);
create index event_customer on event (customer_id, time, event_key);

create table decision (
    id           varchar(64)                 not null primary key,
    customer_id  varchar(32)                 not null,
    as_of        timestamp(6) with time zone not null,
    action       varchar(100)                not null,
    channel      varchar(60),
    mode         varchar(30)                 not null,
    trigger_type varchar(60)                 not null,
    receipt      bytea                       not null
);
create index decision_customer on decision (customer_id, as_of, id);
create index decision_as_of on decision (as_of, id);

-- The contact ledger: one row a decision that contacts somebody.
create table contact (
    decision_id varchar(64)                 not null primary key,
    customer_id varchar(32)                 not null,
    channel     varchar(60)                 not null,
    action      varchar(100)                not null,
    time        timestamp(6) with time zone not null,
    state       varchar(20)                 not null
);
create index contact_customer on contact (customer_id, time);

create table outcome (
    event_key   varchar(400)                not null primary key,
    decision_id varchar(64)                 not null,
    action      varchar(100),
    response    varchar(20)                 not null,
    time        timestamp(6) with time zone not null
);
create index outcome_decision on outcome (decision_id);

create table pending_outcome (
    event_key   varchar(400)                not null primary key,
    decision_id varchar(64)                 not null,
    action      varchar(100),
    response    varchar(20)                 not null,
    time        timestamp(6) with time zone not null
);
create index pending_outcome_time on pending_outcome (time, event_key);

create table customer_segment (
    customer_id varchar(32)  not null,
    segment     varchar(60)  not null,
    group_name  varchar(100) not null,
    primary key (customer_id, segment)
);
create index customer_segment_group on customer_segment (segment, group_name, customer_id);

-- Write-ahead record of sends.
create table send_intent (
    intent_key  varchar(100)                not null primary key,
    decision_id varchar(64)                 not null,
    channel     varchar(60)                 not null,
    attempt     integer                     not null,
    state       varchar(20)                 not null,
    reason      varchar(200)                not null,
    claimed_at  timestamp(6) with time zone not null,
    settled_at  timestamp(6) with time zone
);

create table quarantine (
    signal_key varchar(64)                 not null primary key,
    connector  varchar(100)                not null,
    place      varchar(1000)               not null,
    raw        ${large_binary}             not null,
    problem    varchar(20000)              not null,
    since      timestamp(6) with time zone not null
);
create index quarantine_connector on quarantine (connector, since, signal_key);
create index quarantine_since on quarantine (since, signal_key);

create table stream_position (
    topic       varchar(250) not null,
    part        integer      not null,
    next_offset bigint       not null,
    primary key (topic, part)
);

-- Durable counts; several rows a name, so that writers do not wait for each other. Readers add them up.
create table counter (
    name  varchar(200) not null,
    slot  integer      not null,
    total bigint       not null,
    primary key (name, slot)
);

create table setting (
    name    varchar(100)   not null primary key,
    content varchar(10000) not null
);

create table hub_user (
    name          varchar(100) not null primary key,
    password_hash varchar(200) not null,
    roles         varchar(400) not null
);

create table audit (
    id   bigint generated always as identity primary key,
    time timestamp(6) with time zone not null,
    who  varchar(100)                not null,
    what varchar(2000)               not null
);
