-- How often and when the number to call was shown. Who saw it and what they had ticked is not known here.
create table emergency_page_shown (
  number bigint auto_increment primary key,
  shown_at datetime not null,
  shown_as varchar(8) not null
);
