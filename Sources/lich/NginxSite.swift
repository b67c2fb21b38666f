import Publishing
import Storage

/// How nginx serves the folder of a site: what files alone do not say, which is languages, types, and what is gone.
struct NginxSite {
    private let folder: SiteFolder

    init(_ folder: SiteFolder) {
        self.folder = folder
    }

    /// The configuration, for nginx 1.18 or later, to be included within `http`.
    var text: String {
        """
        # Viết bởi lich export --site; chép vào /etc/nginx/conf.d/. Đổi listen, thêm TLS ở đây.
        # Written by lich export --site; put it into /etc/nginx/conf.d/. Change listen, add TLS here.
        map $http_accept_language $lich_language { default vi; "~*^en" en; }
        map $sent_http_content_type $lich_policy { default ""; "~html" "\(Site.contentSecurity)"; }
        map $sent_http_content_type $lich_referrer { default ""; "~html" "no-referrer"; }
        map $sent_http_content_type $lich_readers { default ""; "~calendar" "*"; }

        server {
            listen 127.0.0.1:8081;
            server_name _;
            root "\(Path.absolute(folder.root))";
            index index.html;
            access_log off;
            absolute_redirect off;

            types { text/html html; text/calendar ics; text/plain txt; }
            charset utf-8;
            charset_types text/html text/calendar text/plain;
            # Trang nén, lịch không. · Pages are compressed, feeds are not.
            gzip on;
            gzip_vary on;

            add_header Cache-Control no-cache;
            add_header X-Content-Type-Options nosniff always;
            add_header Content-Security-Policy $lich_policy always;
            add_header Referrer-Policy $lich_referrer always;
            add_header Access-Control-Allow-Origin $lich_readers;

            location = / { return 302 /$lich_language/; }
            location = /healthz { default_type application/json; return 200 '{"status":"ok"}'; }
            location ~ ^/(vi|en)/404/ { internal; }
            location /vi/ { error_page 404 /vi/404/index.html; }
            location /en/ { error_page 404 /en/404/index.html; }
            location / {
                error_page 404 /vi/404/index.html;
                if (-f $document_root/$lich_language$uri/index.html) { return 302 /$lich_language$uri; }
            }
        \(gone)}

        """
    }

    /// The feeds that there are no more: 410, and their last notice.
    private var gone: String {
        let feeds = folder.edition.retiredAddresses
        guard !feeds.isEmpty else { return "" }
        return feeds.map { "    location = /\($0) { error_page 404 =410 /gone/\($0); return 404; }\n" }.joined()
            + "    location /gone/ { internal; alias \"\(Path.absolute(folder.root))/\"; }\n"
    }
}
