-- A conversation is a case and the cases that show in it; the engine knows each case by its own reference.
alter table message_thread add column parent_id char(36);
alter table message_thread add column merged_into char(36);
alter table message_thread add column bundle_with char(36);
alter table message_thread add column confidential boolean default false not null;
alter table message_thread add column proxy_without_right boolean default false not null;
alter table message_thread add column own_doctor boolean default false not null;
alter table message_thread add column words_found varchar(500) default '' not null;
alter table message_thread add column promised_before datetime;
alter table message_thread add column delays int default 0 not null;
alter table message_thread add column closed_at datetime;
alter table message_thread add column withdrawn_at datetime;
alter table message_thread add column conduct_reference varchar(20);
alter table message_thread add constraint fk_message_thread_parent foreign key (parent_id) references message_thread (id);
alter table message_thread add constraint fk_message_thread_merged foreign key (merged_into) references message_thread (id);
alter table message_thread add constraint fk_message_thread_bundle foreign key (bundle_with) references message_thread (id);
alter table message_thread add constraint uq_message_thread_conduct unique (conduct_reference);

-- a wider column by another name: the two databases do not share a statement that widens one
alter table message add column written_by varchar(20) default 'PATIENT' not null;
update message set written_by = author;
alter table message drop column author;

create index ix_message_author on message (author_id, written_at);

create table urgency_lowering (
    id           bigint auto_increment primary key,
    reference    varchar(20)   not null,
    from_urgency varchar(20)   not null,
    to_urgency   varchar(20)   not null,
    reason       varchar(1000) not null,
    staff_id     varchar(64)   not null,
    lowered_at   datetime      not null
);

create index ix_urgency_lowering on urgency_lowering (lowered_at);
