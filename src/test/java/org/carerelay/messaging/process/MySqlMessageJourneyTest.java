package org.carerelay.messaging.process;

import org.carerelay.support.MySqlTest;
import org.junit.jupiter.api.DisplayName;

@MySqlTest
@DisplayName("A message on MySQL")
class MySqlMessageJourneyTest extends MessageJourney {}
