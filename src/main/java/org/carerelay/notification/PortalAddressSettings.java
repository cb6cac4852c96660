package org.carerelay.notification;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people outside reach the portal.
 *
 * @param portalAddress for example {@code https://care.example.org}, with or without a slash at the end
 */
@ConfigurationProperties("carerelay")
record PortalAddressSettings(String portalAddress) {

    /** A page that needs sign-in: nobody gets in by the link alone. */
    String requests() {
        return page("/requests");
    }

    /** Where staff work; needs sign-in too. */
    String taskList() {
        return page("/camunda/app/tasklist/");
    }

    private String page(String path) {
        return portalAddress.replaceFirst("/+$", "") + path;
    }
}
