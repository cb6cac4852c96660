-- What is too old to be sent again is found without looking at every row.
create index submission_sent on submission (sent_at);
