-- Whether the patient told it unasked.
alter table welfare_update add column volunteered boolean default false not null;
