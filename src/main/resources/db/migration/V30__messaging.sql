-- What patients and their care team write to each other. The engine knows a thread by its reference only.
create table message_thread (
    id           char(36)      not null primary key,
    reference    varchar(20)   not null,
    token        varchar(32)   not null,
    patient_id   char(36)      not null,
    account_id   char(36)      not null,
    topic        varchar(30)   not null,
    language     varchar(10)   not null,
    urgency      varchar(20)   not null,
    answers      varchar(4000) not null,
    status       varchar(20)   not null,
    received_at  datetime      not null,
    promised_by  datetime,
    version      bigint        not null,
    constraint uq_message_thread_reference unique (reference),
    constraint uq_message_thread_token unique (token),
    constraint fk_message_thread_patient foreign key (patient_id) references patient (id),
    constraint fk_message_thread_account foreign key (account_id) references patient_account (id)
);

create index ix_message_thread_patient on message_thread (patient_id, received_at);

create table message (
    id           bigint auto_increment primary key,
    thread_id    char(36)      not null,
    author       varchar(10)   not null,
    author_id    varchar(64)   not null,
    text         varchar(8000) not null,
    written_at   datetime      not null,
    published_at datetime,
    read_at      datetime,
    constraint fk_message_thread foreign key (thread_id) references message_thread (id)
);

create index ix_message_thread on message (thread_id);

create table triage_note (
    id               bigint auto_increment primary key,
    thread_id        char(36)      not null,
    staff_id         varchar(64)   not null,
    assessed_urgency varchar(20)   not null,
    downgrade_reason varchar(1000),
    internal_note    varchar(4000),
    written_at       datetime      not null,
    constraint fk_triage_note_thread foreign key (thread_id) references message_thread (id)
);

create index ix_triage_note_thread on triage_note (thread_id);
