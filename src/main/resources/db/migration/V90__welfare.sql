-- A physician asks how a patient is: once, or several times. The engine knows it by its reference only.
create table welfare_update (
    id           char(36)      not null primary key,
    version      bigint        not null,
    reference    varchar(20)   not null,
    token        varchar(32)   not null,
    patient_id   char(36)      not null,
    requested_by varchar(64)   not null,
    reason       varchar(1000) not null,
    requested_at datetime      not null,
    constraint uq_welfare_update_reference unique (reference),
    constraint uq_welfare_update_token unique (token),
    constraint fk_welfare_update_patient foreign key (patient_id) references patient (id)
);

create index ix_welfare_update_patient on welfare_update (patient_id, requested_at);

-- One time that the patient is asked. The answers are as patients gave them; nobody has answered while answered_at is null.
create table welfare_round (
    id          char(36)      not null primary key,
    version     bigint        not null,
    update_id   char(36)      not null,
    number      integer       not null,
    asked_at    datetime      not null,
    reminded_at datetime,
    answered_at datetime,
    answered_by char(36),
    answers     varchar(4000),
    passed_to   varchar(20),
    call_note   varchar(2000),
    called_by   varchar(64),
    called_at   datetime,
    read_at     datetime,
    read_by     varchar(64),
    note        varchar(2000),
    constraint uq_welfare_round unique (update_id, number),
    constraint fk_welfare_round_update foreign key (update_id) references welfare_update (id),
    constraint fk_welfare_round_account foreign key (answered_by) references patient_account (id)
);
