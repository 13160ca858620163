package se.samverk.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** By what tries from a network address are counted. */
public final class Networks {

    private static final int HALF = 8;

    private Networks() {}

    /**
     * An IPv4 address is its own. Of IPv6 it is the first half: whoever is given a network is given at least 64 bits of
     * addresses (RFC 6177), each of which would have tries of its own.
     */
    public static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // With a colon it is read as it stands, never looked up by name.
            InetAddress read = InetAddress.getByName(address.replaceFirst("%.*", ""));
            // One that maps an IPv4 address is read as that.
            return read instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(read.getAddress(), HALF))
                    : read.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
