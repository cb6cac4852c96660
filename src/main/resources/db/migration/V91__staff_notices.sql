-- E-mails to staff that wait or were sent: codes and times, never an address and never a text.
create table staff_notice (
    id          char(36)     not null primary key,
    version     integer      not null,
    notice_key  varchar(150) not null,
    staff       varchar(64)  not null,
    reference   varchar(20),
    template    varchar(20)  not null,
    state       varchar(20)  not null,
    attempts    integer      not null,
    next_try_at datetime,
    created_at  datetime     not null,
    constraint uq_staff_notice_key unique (notice_key)
);

create index ix_staff_notice_next on staff_notice (state, next_try_at);
