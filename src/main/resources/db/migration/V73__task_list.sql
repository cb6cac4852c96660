-- "To do now" asks for free tasks by their due date
create index ix_task_assignee_due on ACT_RU_TASK (ASSIGNEE_, DUE_DATE_);
