package org.carerelay.platform.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.carerelay.platform.forms.FormRejectedException;

/** The row of a task in the database. */
final class TaskRow {

    private static final String REVISION = "select REV_ from ACT_RU_TASK where ID_ = ? for update";

    private TaskRow() {}

    /**
     * Holds the row until the transaction ends, so that of two people who complete a task at once the second waits and
     * is told, before anything of theirs is stored. The engine alone would let both write and fail one at the end.
     *
     * @throws FormRejectedException when the task has changed since it was read
     */
    static void hold(TaskEntity task) {
        // the connection belongs to the transaction: it is not ours to close
        Connection connection =
                Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
        try (var statement = connection.prepareStatement(REVISION)) {
            statement.setString(1, task.getId());
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getInt(1) != task.getRevision()) {
                    throw new FormRejectedException(
                            "", "Open the list again: somebody else has just changed or completed this task.");
                }
            }
        } catch (SQLException e) {
            throw new FormRejectedException("", "Try again: somebody else is completing this task.");
        }
    }
}
