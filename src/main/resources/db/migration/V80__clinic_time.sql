-- people whose time the clinic plans, by their account; the name is the one that patients read
create table clinician (
    user_id varchar(64) not null primary key,
    display_name varchar(100) not null,
    team varchar(40) not null,
    left_on date,
    panel_cover varchar(64)
);

-- clinic-local clock times; 00:00 as end is midnight at the end of the day; valid_until is the last day
create table weekly_session (
    id char(36) not null primary key,
    clinician varchar(64) not null,
    weekday varchar(9) not null,
    kind varchar(20) not null,
    starts time not null,
    ends time not null,
    valid_from date not null,
    valid_until date,
    constraint weekly_session_clinician foreign key (clinician) references clinician (user_id)
);

create table absence (
    id char(36) not null primary key,
    clinician varchar(64) not null,
    kind varchar(20) not null,
    starts_at datetime not null,
    ends_at datetime not null,
    cover varchar(64),
    constraint absence_clinician foreign key (clinician) references clinician (user_id),
    constraint absence_cover foreign key (cover) references clinician (user_id)
);

create index absence_ends on absence (ends_at);

create table on_call_shift (
    id char(36) not null primary key,
    starts_at datetime not null,
    ends_at datetime not null,
    clinician varchar(64) not null,
    backup varchar(64),
    constraint on_call_shift_starts unique (starts_at),
    constraint on_call_shift_clinician foreign key (clinician) references clinician (user_id),
    constraint on_call_shift_backup foreign key (backup) references clinician (user_id)
);

create index on_call_shift_ends on on_call_shift (ends_at);

-- A clinician wants to hear of one patient outside of work too. Rows are added and never changed.
create table break_glass (
    id char(36) not null primary key,
    clinician varchar(64) not null,
    patient_id char(36) not null,
    starts_at datetime not null,
    ends_at datetime not null
);

create index break_glass_of_patient on break_glass (patient_id, clinician);

-- Who changed what in the time of the clinic. Rows are added and never changed.
create table clinic_change (
    number bigint auto_increment primary key,
    happened_at datetime not null,
    actor varchar(64) not null,
    what varchar(40) not null,
    subject varchar(64) not null,
    detail varchar(255)
);

create index clinic_change_time on clinic_change (happened_at);

-- One row: changes are made one after another, and open deadlines are counted anew until both numbers agree.
create table clinic_time (
    name varchar(20) not null primary key,
    changes bigint not null,
    recounted bigint not null,
    leased_until datetime
);

insert into clinic_time (name, changes, recounted) values ('CLINIC', 0, 0);
