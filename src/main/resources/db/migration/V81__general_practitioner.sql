-- User id of the doctor whose patient this is; the account may be gone when the doctor has left.
alter table patient add column general_practitioner varchar(64);
