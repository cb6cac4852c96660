package org.carerelay.platform.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * Remembers, for one command of the engine, that a form was checked. A variable could not do that: a caller would send
 * it. Commands without a signed-in user are the application's own and need no passage.
 */
final class FormPassage implements Session {

    private boolean allowed;

    /** From here on this command may complete the task or start the process. */
    static void allow() {
        current().allowed = true;
    }

    /** @throws ProcessEngineException with the sentence when a signed-in user got here past the form */
    static void require(String sentence) {
        if (Context.getCommandContext().getAuthenticatedUserId() != null && !current().allowed) {
            throw new ProcessEngineException(sentence);
        }
    }

    private static FormPassage current() {
        return Context.getCommandContext().getSession(FormPassage.class);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** Gives each command a passage of its own. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return FormPassage.class;
        }

        @Override
        public Session openSession() {
            return new FormPassage();
        }
    }
}
