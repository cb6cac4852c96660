package org.carerelay.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the messages.
 *
 * @param messagesPerDay how many messages of one account in 24 hours are usual; more are accepted and shown to the
 *     practice manager
 */
@ConfigurationProperties("carerelay")
record MessagingSettings(@DefaultValue("10") int messagesPerDay) {}
