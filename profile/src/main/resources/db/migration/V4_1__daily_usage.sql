-- What paid services were asked on a day; a budget that a restart does not forget.
create table daily_usage (
    meter varchar(60) not null,
    usage_day date not null,
    calls bigint not null,
    tokens bigint not null,
    primary key (meter, usage_day)
);
