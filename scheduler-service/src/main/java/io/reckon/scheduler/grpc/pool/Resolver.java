package io.reckon.scheduler.grpc.pool;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Says where the replicas of a service are. */
public sealed interface Resolver {

    /** Addresses of all replicas, {@code host:port}. */
    List<String> addresses() throws UnknownHostException;

    /**
     * The resolver for a setting: {@code host:port,host:port} names the replicas one by one; {@code name:port} stands for
     * all addresses of that DNS name, such as a headless service has.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    static Resolver of(String setting) {
        List<String> addresses =
                Stream.of(setting.split(",")).map(String::strip).toList();
        addresses.forEach(Resolver::requireAddress);
        String host = host(addresses.getFirst());
        boolean isOneMachine = host.equals("localhost") || host.matches("[\\d.]+") || host.startsWith("[");
        return addresses.size() == 1 && !isOneMachine
                ? new DnsName(host, port(addresses.getFirst()))
                : new StaticList(addresses);
    }

    private static void requireAddress(String address) {
        if (!address.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "'" + address + "' is not host:port; several replicas are written host:port,host:port");
        }
    }

    private static String host(String address) {
        return address.substring(0, address.lastIndexOf(':'));
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** Replicas that never change. */
    record StaticList(List<String> addresses) implements Resolver {

        public StaticList {
            addresses = addresses.stream().distinct().toList();
        }
    }

    /** All addresses of a name; of a name with both kinds those of IPv4, so that no replica counts twice. */
    record DnsName(String host, int port) implements Resolver {

        @Override
        public List<String> addresses() throws UnknownHostException {
            List<InetAddress> all = Arrays.asList(InetAddress.getAllByName(host));
            List<InetAddress> four =
                    all.stream().filter(Inet4Address.class::isInstance).toList();
            return (four.isEmpty() ? all : four)
                    .stream()
                            .map(InetAddress::getHostAddress)
                            .map(ip -> (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + port)
                            .toList();
        }
    }
}
