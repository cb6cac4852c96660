-- Half-written answers, kept for seven days. The id is made from owner and form, so that no collation can mix up owners.
create table form_draft (
    id       char(36)       not null primary key,
    owner    varchar(100)   not null,
    form     varchar(100)   not null,
    answers  varchar(15000) not null,
    saved_at datetime       not null
);

create index form_draft_saved_at on form_draft (saved_at);
