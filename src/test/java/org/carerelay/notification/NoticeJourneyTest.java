package org.carerelay.notification;

import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;

@JourneyTest
@DisplayName("A notice")
class NoticeJourneyTest extends NoticeJourney {}
