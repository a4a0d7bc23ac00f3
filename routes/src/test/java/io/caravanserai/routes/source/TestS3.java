package io.caravanserai.routes.source;

import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A real S3 server in this process, its objects in memory, with one bucket {@code signals}. */
final class TestS3 implements AutoCloseable {

    static final String KEY = "key";
    static final String SECRET = "secret";

    private final BlobStoreContext store =
            ContextBuilder.newBuilder("transient").overrides(new Properties()).build(BlobStoreContext.class);
    private final S3Proxy server;
    private final S3Client client;

    TestS3() {
        server = S3Proxy.builder()
                .blobStore(store.getBlobStore())
                .endpoint(URI.create("http://localhost:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        start();
        client = S3Client.builder()
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(config -> config.chunkedEncodingEnabled(false))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, SECRET)))
                .build();
        client.createBucket(request -> request.bucket("signals"));
    }

    URI address() {
        return URI.create("http://localhost:" + server.getPort());
    }

    void put(String key, byte[] bytes) {
        client.putObject(request -> request.bucket("signals").key(key), RequestBody.fromBytes(bytes));
    }

    List<String> keys() {
        return client.listObjectsV2(request -> request.bucket("signals")).contents().stream()
                .map(S3Object::key)
                .toList();
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("The test S3 server did not start.", e);
        }
    }

    @Override
    public void close() {
        client.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The test S3 server did not stop.", e);
        }
        store.close();
    }
}
