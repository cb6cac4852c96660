-- Every form that the portal sent, by the random key of its page: the same page is never sent twice.
create table submission (
  submission_key char(36) not null primary key,
  account_id char(36) not null,
  reference varchar(16) not null,
  sent_at datetime not null
);

create index submission_account on submission (account_id, sent_at);
