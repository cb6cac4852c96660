-- Rows are added and never changed. The number gives the order, also within one second.
create table ledger_entry (
    number bigint auto_increment primary key,
    happened_at datetime not null,
    reference varchar(20) not null,
    step varchar(20) not null,
    stage varchar(255),
    actor varchar(64) not null,
    detail varchar(2000)
);

create index ledger_entry_of_reference on ledger_entry (reference, number);
