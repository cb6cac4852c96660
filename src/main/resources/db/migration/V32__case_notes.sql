-- What members of staff answered on forms. Rows are added and read, never changed.
create table case_note (
    id             bigint auto_increment primary key,
    reference      varchar(20)  not null,
    staff_id       varchar(64)  not null,
    stage          varchar(255) not null,
    written_at     datetime     not null,
    triage_note_id bigint
);

create index ix_case_note on case_note (reference, id);

create table case_note_answer (
    id      bigint auto_increment primary key,
    note_id bigint        not null,
    field   varchar(100)  not null,
    answer  varchar(8000) not null,
    constraint fk_case_note_answer foreign key (note_id) references case_note (id)
);

create index ix_case_note_answer on case_note_answer (note_id);

-- The notes of triage move here, and reasons for less urgency to the weekly review.
insert into case_note (reference, staff_id, stage, written_at, triage_note_id)
select t.reference, n.staff_id, 'Task_TriageMessage', n.written_at, n.id
from triage_note n join message_thread t on t.id = n.thread_id order by n.id;

insert into case_note_answer (note_id, field, answer)
select c.id, 'urgency', n.assessed_urgency
from case_note c join triage_note n on n.id = c.triage_note_id order by n.id;

insert into case_note_answer (note_id, field, answer)
select c.id, 'downgradeReason', n.downgrade_reason
from case_note c join triage_note n on n.id = c.triage_note_id where n.downgrade_reason is not null order by n.id;

insert into case_note_answer (note_id, field, answer)
select c.id, 'internalNote', n.internal_note
from case_note c join triage_note n on n.id = c.triage_note_id where n.internal_note is not null order by n.id;

insert into urgency_lowering (reference, from_urgency, to_urgency, reason, staff_id, lowered_at)
select t.reference, t.urgency, n.assessed_urgency, n.downgrade_reason, n.staff_id, n.written_at
from triage_note n join message_thread t on t.id = n.thread_id where n.downgrade_reason is not null order by n.id;

alter table case_note drop column triage_note_id;

drop table triage_note;
