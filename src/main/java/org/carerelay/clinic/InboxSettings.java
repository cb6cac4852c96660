package org.carerelay.clinic;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much fits into an inbox block.
 *
 * @param perTask how long a clinician needs for one task, on average
 */
@ConfigurationProperties("carerelay.inbox")
record InboxSettings(@DefaultValue("5m") Duration perTask) {}
