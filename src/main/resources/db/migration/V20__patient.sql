create table patient (
    id char(36) not null primary key,
    version integer not null,
    record_number varchar(20) not null,
    title varchar(20),
    given_name varchar(100) not null,
    family_name varchar(100) not null,
    preferred_name varchar(100),
    birth_date date not null,
    language varchar(10) not null,
    interpreter_needed boolean not null,
    phone varchar(30),
    email varchar(254),
    allergy_status varchar(20) not null,
    known_allergies varchar(1000),
    constraint patient_record_number unique (record_number)
);

create table patient_account (
    id char(36) not null primary key,
    version integer not null,
    email varchar(254) not null,
    password_hash varchar(255) not null,
    patient_id char(36) not null,
    language varchar(10) not null,
    enabled boolean not null,
    constraint patient_account_email unique (email),
    constraint patient_account_patient foreign key (patient_id) references patient (id)
);

create table proxy_right (
    id char(36) not null primary key,
    version integer not null,
    account_id char(36) not null,
    patient_id char(36) not null,
    relationship varchar(20) not null,
    access_level varchar(20) not null,
    valid_from datetime not null,
    valid_until datetime,
    constraint proxy_right_once unique (account_id, patient_id),
    constraint proxy_right_account foreign key (account_id) references patient_account (id),
    constraint proxy_right_patient foreign key (patient_id) references patient (id)
);

-- Who opened which record. Rows are added and never changed.
create table record_access (
    number bigint auto_increment primary key,
    happened_at datetime not null,
    patient_id char(36) not null,
    viewer varchar(64) not null,
    purpose varchar(20) not null
);

create index record_access_of_patient on record_access (patient_id, happened_at);
