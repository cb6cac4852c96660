-- clinic-local clock times; 00:00 as closing time is midnight at the end of the day
create table opening_hours (
    weekday varchar(9) not null,
    opens time not null,
    closes time not null,
    primary key (weekday, opens)
);

insert into opening_hours (weekday, opens, closes) values
    ('MONDAY', '08:00:00', '18:00:00'),
    ('TUESDAY', '08:00:00', '18:00:00'),
    ('WEDNESDAY', '08:00:00', '18:00:00'),
    ('THURSDAY', '08:00:00', '18:00:00'),
    ('FRIDAY', '08:00:00', '18:00:00');

-- single days on which the clinic stays closed, beside the public holidays
create table clinic_closure (
    closed_on date not null primary key
);
