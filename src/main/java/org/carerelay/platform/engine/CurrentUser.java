package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.context.Context;

/** Who works with the engine just now. */
public final class CurrentUser {

    private CurrentUser() {}

    /** User id of the signed-in member of staff, {@code system} when the engine works by itself. */
    public static String id() {
        var command = Context.getCommandContext();
        var user = command == null ? null : command.getAuthenticatedUserId();
        return user == null ? "system" : user;
    }
}
