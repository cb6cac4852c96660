package org.carerelay.messaging.process;

import org.carerelay.support.JourneyTest;
import org.junit.jupiter.api.DisplayName;

@JourneyTest
@DisplayName("A message")
class MessageJourneyTest extends MessageJourney {}
