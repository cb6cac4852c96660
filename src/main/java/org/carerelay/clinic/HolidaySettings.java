package org.carerelay.clinic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which public holidays close the clinic.
 *
 * @param holidayCalendar country and, where its holidays differ, region: {@code us}, {@code us-ny}, {@code es-md}
 */
@ConfigurationProperties("carerelay.clinic")
record HolidaySettings(@DefaultValue("us") String holidayCalendar) {}
