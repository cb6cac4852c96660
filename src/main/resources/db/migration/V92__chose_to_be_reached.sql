-- Whom an e-mail to staff is about, where that decides whether it may reach them. An end that comes early changes
-- break_glass.ends_at; clinic_change keeps who ended it.
alter table staff_notice add column patient_id char(36);
