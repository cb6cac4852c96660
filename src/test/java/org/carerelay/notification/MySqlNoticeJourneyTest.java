package org.carerelay.notification;

import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.DisplayName;

@MySqlTest
@DisplayName("A notice on MySQL")
class MySqlNoticeJourneyTest extends NoticeJourney {}
