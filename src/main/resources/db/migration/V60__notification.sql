-- E-mails that wait, are being sent or were sent: codes and times, never an address and never a text.
create table notice (
    id          char(36)     not null primary key,
    version     integer      not null,
    notice_key  varchar(150) not null,
    reference   varchar(20)  not null,
    account_id  char(36)     not null,
    template    varchar(20)  not null,
    state       varchar(20)  not null,
    attempts    integer      not null,
    next_try_at datetime,
    created_at  datetime     not null,
    sent_at     datetime,
    constraint uq_notice_key unique (notice_key),
    constraint fk_notice_account foreign key (account_id) references patient_account (id)
);

create index ix_notice_next on notice (state, next_try_at);
create index ix_notice_account on notice (account_id, state);
