package org.carerelay;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A care coordination engine for clinics: every request is a running process with an owner, a next step and a clock. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CarerelayApplication {

    public static void main(String[] args) {
        // engine and record store write local date-times: UTC keeps them right on every machine and both DST days
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CarerelayApplication.class, args);
    }
}
