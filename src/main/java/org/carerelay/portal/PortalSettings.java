package org.carerelay.portal;

import org.carerelay.platform.web.LimitSettings.Limit;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the portal guards its open pages.
 *
 * @param emergencyPage answers to "Is this an emergency?" from one address; beyond that only the numbers are shown
 */
@ConfigurationProperties("carerelay.portal")
record PortalSettings(Limit emergencyPage) {}
