package org.carerelay.platform.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Checks the passwords of the engine's users with one read and one hash, whether the user exists or not: the time
 * tells nothing. The engine's own check locks the account after a wrong password, so that anyone could lock a nurse.
 */
@Component
public class StaffPasswords {

    private static final String NOBODYS_SALT = "bm9ib2R5J3Mgc2FsdA==";

    private final ProcessEngineConfigurationImpl engine;

    StaffPasswords(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Whether there is such a user with this password. */
    public boolean match(String userId, String password) {
        return engine.getCommandExecutorTxRequired().execute(context -> match(context, userId, password));
    }

    private boolean match(CommandContext context, String userId, String password) {
        var user = (UserEntity) context.getReadOnlyIdentityProvider().findUserById(userId);
        var passwords = engine.getPasswordManager();
        if (user == null || user.getPassword() == null) {
            passwords.encrypt(EncryptionUtil.saltPassword(password, NOBODYS_SALT));
            return false;
        }
        return passwords.check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
    }
}
