-- What tells one person from another beside name and birth date.
alter table patient add column former_name varchar(100);
alter table patient add column address_line varchar(200);
alter table patient add column city varchar(100);
alter table patient add column postcode varchar(20);
alter table patient add column member_id varchar(60);

-- By what a record is found when somebody registers: made of the columns above, never shown.
create table patient_key (
    key_value  varchar(160) not null,
    patient_id char(36)     not null,
    primary key (key_value, patient_id),
    constraint fk_patient_key_patient foreign key (patient_id) references patient (id) on delete cascade
);

create index ix_patient_key_patient on patient_key (patient_id);
