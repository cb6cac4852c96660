package org.carerelay.notification;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Which way e-mails take: by SMTP where a server is set, into the log in the demo, else none. */
@Configuration(proxyBeanMethods = false)
class NoticeTransportConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeTransportConfiguration.class);

    @Bean
    NoticeTransport noticeTransport(
            JavaMailSenderImpl server,
            NoticeTexts texts,
            NoticeSettings settings,
            Clock clock,
            Environment environment) {
        if (StringUtils.hasText(server.getHost())) {
            return new SmtpTransport(server, texts, settings.from(), clock);
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            LOG.info("No mail server is set: e-mails are written to the log, without address and text.");
            return new LogTransport();
        }
        LOG.warn("E-mail is off: nobody gets notices. Set CARERELAY_SMTP_HOST to send them.");
        return new NoTransport();
    }
}
