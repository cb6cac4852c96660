package org.carerelay.platform.web;

import java.util.regex.Pattern;

/** The part of a network address that one subscriber holds: limits count by it. */
public final class NetworkAddress {

    private static final Pattern FIRST_HALF = Pattern.compile("^((?:[0-9a-fA-F]{1,4}:){4}).*");

    private NetworkAddress() {}

    /** All of an IPv4 address, the first half of an IPv6 address: a home has the whole second half to itself. */
    public static String subscriber(String address) {
        var matcher = FIRST_HALF.matcher(address);
        return matcher.matches() ? matcher.group(1) : address;
    }
}
