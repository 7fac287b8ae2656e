import {lasting} from './host-headers.ts'
import {searchAllowance, securityHeaders} from './security-policy.ts'

/** `docs/nginx.conf`, which `npm run docs` writes: a sample for whoever has a server. */
export function nginxSample(): string {
  return `# 会刊存档的 nginx 设置样例：把 dist/ 里的全部文件放在 /var/www/huikan/，网站就在 http://example.org/huikan/。
# 要放在域名根下，把几处 /huikan/ 都改成 / 即可。网站本身不用重新生成。
server {
    listen 80;
    server_name example.org;
    charset utf-8;
    charset_types text/css text/plain text/csv application/javascript application/json application/xml image/svg+xml;

    gzip on;
    gzip_types text/css text/plain application/javascript application/json application/xml image/svg+xml;
    gzip_min_length 512;

    location /huikan/ {
        alias /var/www/huikan/;
        index index.html;
        error_page 404 /huikan/404.html;

${headerLines()}
        add_header Cache-Control no-cache;
    }

    # 检索要运行 WebAssembly，只有这一页可以。
    location = /huikan/search.html {
        alias /var/www/huikan/search.html;

${headerLines(searchAllowance)}
        add_header Cache-Control no-cache;
    }

    # 样式文件的名字随内容而变，可以长期缓存。
    location /huikan/assets/ {
        alias /var/www/huikan/assets/;
        add_header X-Content-Type-Options nosniff;
        add_header Cache-Control "${lasting}";
    }

    # 找不到的网址显示这一页；它自带样式，也自带安全策略。
    location = /huikan/404.html {
        alias /var/www/huikan/404.html;
    }
}
`
}

function headerLines(allowance?: ReadonlyMap<string, string>): string {
  return [...securityHeaders(allowance)]
    .map(([name, value]) => `        add_header ${name} "${value}";`)
    .join('\n')
}
