package org.carerelay.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.Physicians;
import org.carerelay.clinic.PromisePhrases;
import org.carerelay.journey.CurrentSteps;
import org.carerelay.journey.Ledger;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.Replies;
import org.carerelay.messaging.Withdrawals;
import org.carerelay.patient.PatientAccounts;
import org.carerelay.platform.engine.PatientForms;
import org.carerelay.platform.engine.StartForms;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.welfare.Askers;
import org.carerelay.welfare.WelfareQuestions;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.method.annotation.AuthenticationPrincipalArgumentResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages of requests with their real templates, sentences and rules; what they ask other modules is set by the test. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClinicSettings.class)
@ImportAutoConfiguration({
    MessageSourceAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    PromisePhrases.class,
    Promises.class,
    Words.class,
    CareTeams.class,
    WaitReasons.class,
    DelayNotice.class,
    RequestLines.class,
    RequestRows.class,
    Timeline.class,
    RequestPages.class,
    RequestStatus.class,
    RequestController.class,
    Frame.class,
    LanguageConfiguration.class,
    PageProblems.class,
    FormValidator.class,
    Questions.class,
    MyRequests.class,
    ReplyForm.class,
    PageDrafts.class,
    ReplyPage.class,
    ReplySending.class,
    ReplyController.class,
    WithdrawController.class,
    AfterRequestController.class,
    MessageFromRequest.class,
    MessageDrafts.class,
    WaitingQuestions.class,
    QuestionPage.class,
    QuestionController.class
})
class PageContext {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Messages messages() {
        return mock();
    }

    @Bean
    WelfareQuestions welfareQuestions() {
        return mock();
    }

    @Bean
    Physicians physicians() {
        Physicians physicians = mock();
        given(physicians.nameOf("paula")).willReturn(Optional.of("Paula Jensen"));
        return physicians;
    }

    @Bean
    Askers askers() {
        return mock();
    }

    @Bean
    Replies replies() {
        return mock();
    }

    @Bean
    Withdrawals withdrawals() {
        return mock();
    }

    @Bean
    PatientAccounts accounts() {
        return mock();
    }

    @Bean
    PatientForms patientForms() {
        return mock();
    }

    @Bean
    StartForms startForms() {
        return mock();
    }

    @Bean
    FormDrafts drafts() {
        return mock();
    }

    @Bean
    KnownHours hours() {
        KnownHours hours = mock();
        given(hours.in(any())).willReturn("");
        return hours;
    }

    @Bean
    Submissions submissions() {
        return mock();
    }

    @Bean
    CurrentSteps currentSteps() {
        return mock();
    }

    @Bean
    Ledger ledger() {
        return mock();
    }

    @Bean
    Sending sending() {
        return mock();
    }

    @Bean
    PlatformTransactionManager transactions() {
        return mock();
    }

    @Bean
    WebMvcConfigurer whoIsSignedIn() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuthenticationPrincipalArgumentResolver());
            }
        };
    }
}
